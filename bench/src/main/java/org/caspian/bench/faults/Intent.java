package org.caspian.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.caspian.bench.faults.check.Effect;
import org.caspian.bench.platform.Caller;

/**
 * A write that somebody wants.
 *
 * @param operation what it is, for people
 * @param body null for none
 * @param effects what a success has changed, read from its answer
 * @param learn what the world is told after a success
 */
record Intent(
    String operation,
    Caller caller,
    String path,
    JsonNode body,
    Function<JsonNode, List<Effect>> effects,
    Consumer<JsonNode> learn) {}
