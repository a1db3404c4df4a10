package org.caspian.platform.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal on its way to the caller. Thrown anywhere below a resource method, answered as an RFC
 * 9457 problem document. The detail is shown to the caller.
 */
public final class ProblemException extends RuntimeException {

  private final ProblemType type;
  private final transient List<FieldError> errors = new ArrayList<>();
  private final transient Map<String, Object> members = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();

  /**
   * A refusal of this type.
   *
   * @param detail English sentence for a person, about this occurrence
   */
  public ProblemException(ProblemType type, String detail) {
    // A refusal is an answer, not a fault: nobody reads its stack, and it would cost the most.
    super(detail, null, false, type.status() >= 500);
    this.type = type;
  }

  /** Adds one error at a JSON Pointer of the body, or at {@code ?name} of the query. */
  public ProblemException at(String pointer, String code, String detail) {
    errors.add(new FieldError(pointer, code, detail));
    return this;
  }

  /** Adds errors. */
  public ProblemException errors(List<FieldError> more) {
    errors.addAll(more);
    return this;
  }

  /** Sets an extension member of the problem document (RFC 9457, 3.2). */
  public ProblemException with(String member, Object value) {
    members.put(member, value);
    return this;
  }

  /** Sets a header of the answer, {@code Retry-After} for example. */
  public ProblemException header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** What kind of refusal it is. */
  public ProblemType type() {
    return type;
  }

  /** Whether it is of this kind. */
  public boolean is(ProblemType other) {
    return type.equals(other);
  }

  /** Whether single errors were added. */
  public boolean hasErrors() {
    return !errors.isEmpty();
  }

  /** The errors added so far. */
  public List<FieldError> errors() {
    return List.copyOf(errors);
  }

  /** The extension members set so far. */
  public Map<String, Object> members() {
    return Map.copyOf(members);
  }

  /** The headers set so far. */
  public Map<String, String> headers() {
    return Map.copyOf(headers);
  }
}
