package io.boards.migrations.slice;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application of which only a part is started.
 */
@SpringBootApplication
class SliceApplication {

}
