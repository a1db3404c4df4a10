package org.caspian.gateway.docs;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A code of problem documents, as {@code contracts/problems.json} has it.
 *
 * @param code what programs branch on
 * @param status the HTTP status with which it comes
 * @param title the same for every occurrence
 * @param retry whether the same request may be sent again: never, later, after-refetch
 * @param meaning what has happened
 * @param remedy what the caller can do
 */
@JsonPropertyOrder({"type", "code", "status", "title", "retry", "meaning", "remedy"})
record ProblemCode(
    String code, int status, String title, String retry, String meaning, String remedy) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** All of them, in the order of their codes. */
  static List<ProblemCode> all() {
    try {
      return JSON.readValue(
          Asset.read("contracts/problems.json", "application/json").plain(),
          new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The {@code type} of such a problem: the path of its page. */
  @JsonProperty
  String type() {
    return "/problems/" + code;
  }
}
