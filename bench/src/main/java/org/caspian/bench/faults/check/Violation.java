package org.caspian.bench.faults.check;

/**
 * Something that must not be.
 *
 * @param property what does not hold
 * @param object the id of the object that shows it: of a root, a message or a key
 * @param what what is wrong, in a sentence
 */
public record Violation(Property property, String object, String what) {}
