package org.caspian.contracts.questions;

/**
 * Something to read.
 *
 * @param group what it is one of: {@code first page}, {@code deep page}, {@code filter} ...
 * @param name the same whatever is in the answer: {@code /v1/stays?state}
 * @param path with its query, as it is sent
 * @param rows how many rows the answer has; 0 where it is no list
 */
public record Question(String group, String name, String path, int rows) {}
