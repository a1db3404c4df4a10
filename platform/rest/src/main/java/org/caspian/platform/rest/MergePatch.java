package org.caspian.platform.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * The body of a PATCH: JSON Merge Patch (RFC 7396), {@code application/merge-patch+json} or {@code
 * application/json}.
 *
 * <p>A resource method takes it as its body parameter and names the record of editable fields for
 * the document: {@code @RequestBody(content = @Content(schema = @Schema(implementation =
 * UpdateThing.class)))}.
 */
public final class MergePatch {

  /** That of RFC 7396. */
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  /** Nobody reads more than these. */
  private static final int MAX_ERRORS = 100;

  private static final String UNKNOWN = "unknown-field";

  private static final Set<String> ALWAYS_DERIVED =
      Set.of("version", "actions", "awaiting", "retainUntil");

  private final JsonNode body;
  private final BiFunction<Class<?>, JsonNode, List<FieldError>> errorsOf;
  private final JsonBinding binding;

  /**
   * A patch.
   *
   * @param errorsOf checks a merged value against the schema of the record it is to become
   */
  MergePatch(
      JsonNode body,
      BiFunction<Class<?>, JsonNode, List<FieldError>> errorsOf,
      JsonBinding binding) {
    this.body = body;
    this.errorsOf = errorsOf;
    this.binding = binding;
  }

  /** The patch as it was sent. */
  public JsonNode body() {
    return body;
  }

  /**
   * The editable fields after the patch.
   *
   * <p>A body that was read, edited and sent back works: {@code version}, {@code actions}, {@code
   * awaiting}, {@code retainUntil} and what is {@link Derived} are dropped; every other member of
   * the view that is not in {@code type} is dropped when equal and refused with {@code read-only}
   * when changed.
   *
   * @param currentView what GET shows to this caller
   * @param currentValues the editable fields as they are
   * @param type the record of editable fields, whose schema the merged value must meet
   * @throws ProblemException {@link Problems#INVALID_BODY} with all pointers at once
   */
  public <T> T applyTo(Object currentView, T currentValues, Class<T> type) {
    requireObject();
    List<FieldError> errors = new ArrayList<>();
    ObjectNode edits = editsOf(currentView, binding.fieldsOf(type), errors);
    return bound(binding.tree(currentValues), edits, errors, type);
  }

  /**
   * What the patch makes out of nothing: its members that are not null.
   *
   * @param type the record of all fields, whose schema the value must meet
   * @throws ProblemException {@link Problems#INVALID_BODY} with all pointers at once
   */
  public <T> T applyToNothing(Class<T> type) {
    requireObject();
    return bound(MissingNode.getInstance(), body, new ArrayList<>(), type);
  }

  private void requireObject() {
    if (!body.isObject()) {
      throw refused(
          List.of(
              new FieldError(
                  "", "wrong-type", "A merge patch is an object.", Map.of("expected", "object"))));
    }
  }

  private <T> T bound(JsonNode target, JsonNode edits, List<FieldError> errors, Class<T> type) {
    JsonNode merged = merge(target, edits);
    errors.addAll(errorsOf.apply(type, merged));
    errors.addAll(unknownRemovals(target, edits, type, errors));
    if (!errors.isEmpty()) {
      throw refused(errors);
    }
    return binding.bind(merged, type);
  }

  /** A member that is to be removed and that nobody knows is a misspelt one, in depth too. */
  private List<FieldError> unknownRemovals(
      JsonNode target, JsonNode edits, Class<?> type, List<FieldError> told) {
    if (!hasNull(edits)) {
      return List.of();
    }
    Set<String> pointers = told.stream().map(FieldError::pointer).collect(Collectors.toSet());
    return errorsOf.apply(type, merge(target, edits, true)).stream()
        .filter(error -> error.code().equals(UNKNOWN) && !pointers.contains(error.pointer()))
        .toList();
  }

  private static boolean hasNull(JsonNode edits) {
    return edits.isNull() || edits.isObject() && edits.valueStream().anyMatch(MergePatch::hasNull);
  }

  private ObjectNode editsOf(Object currentView, Set<String> editable, List<FieldError> errors) {
    JsonNode view = binding.tree(currentView);
    Set<String> shown = binding.fieldsOf(currentView.getClass());
    Set<String> derived = derivedOf(currentView.getClass());
    ObjectNode edits = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : body.properties()) {
      String name = member.getKey();
      if (editable.contains(name)) {
        edits.set(name, member.getValue());
      } else if (!shown.contains(name)) {
        errors.add(new FieldError(pointer(name), UNKNOWN, "There is no such field."));
      } else if (!derived.contains(name) && !isSame(view.path(name), member.getValue())) {
        errors.add(new FieldError(pointer(name), "read-only", "The field cannot be changed."));
      }
    }
    return edits;
  }

  private static Set<String> derivedOf(Class<?> view) {
    Set<String> names = new HashSet<>(ALWAYS_DERIVED);
    if (view.isRecord()) {
      for (RecordComponent component : view.getRecordComponents()) {
        if (component.isAnnotationPresent(Derived.class)) {
          names.add(component.getName());
        }
      }
    }
    return names;
  }

  /** Absent and null are one thing in a merge patch, 7 and 7.0 are one number. */
  private static boolean isSame(JsonNode shown, JsonNode sent) {
    return shown.isMissingNode()
        ? sent.isNull()
        : Arrays.equals(CanonicalJson.bytes(shown), CanonicalJson.bytes(sent));
  }

  /** RFC 7396, 2. */
  static JsonNode merge(JsonNode target, JsonNode patch) {
    return merge(target, patch, false);
  }

  private static JsonNode merge(JsonNode target, JsonNode patch, boolean keepingNulls) {
    if (!patch.isObject()) {
      return patch;
    }
    ObjectNode merged =
        target.isObject() ? target.deepCopy() : JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : patch.properties()) {
      if (member.getValue().isNull() && !keepingNulls) {
        merged.remove(member.getKey());
      } else {
        merged.set(
            member.getKey(), merge(merged.path(member.getKey()), member.getValue(), keepingNulls));
      }
    }
    return merged;
  }

  private static String pointer(String name) {
    return "/" + name.replace("~", "~0").replace("/", "~1");
  }

  private static ProblemException refused(List<FieldError> errors) {
    return new ProblemException(Problems.INVALID_BODY, "The patch cannot be applied.")
        .errors(errors.stream().limit(MAX_ERRORS).toList());
  }
}
