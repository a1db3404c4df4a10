package org.caspian.platform.command;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The value of a field at one moment, as JSON, so that it does not change with the object.
 *
 * @param json the value; a null node for none
 * @param personal whether it may be compared, but not kept
 */
record FieldValue(JsonNode json, boolean personal) {}
