package io.boards.migrations.diff;

import io.boards.migrations.test.PostgresTest;

/**
 * The same on a server that cannot do as much.
 */
@PostgresTest(judged = true)
class DiffOnOlderServerTest extends DiffOnServerTest {

}
