package io.boards.migrations.runtime;

import java.util.List;

/**
 * What a step that travels in one message has around its statements.
 *
 * @param opening what is run before them
 * @param closing what is run behind them
 */
record Envelope(List<String> opening, List<String> closing) {

}
