/**
 * The resources of the application.
 */
@NullMarked
package io.boards.sample.web;

import org.jspecify.annotations.NullMarked;
