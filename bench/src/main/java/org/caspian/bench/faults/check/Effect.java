package org.caspian.bench.faults.check;

import java.util.UUID;

/**
 * A change of one object that an answer has told of.
 *
 * @param type the object's type, as in its history
 * @param id the object
 * @param version the version that it has after the change; null where the answer does not tell it
 * @param state the state that it has after the change; null where the answer does not tell it
 */
public record Effect(String type, UUID id, Long version, String state) {}
