/**
 * The Boards domain as an application that migrates itself.
 */
@NullMarked
package io.boards.sample;

import org.jspecify.annotations.NullMarked;
