package org.caspian.platform.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;

/**
 * Reads JSON bodies in stages, each whole: bytes, UTF-8, one strict JSON value, the operation's own
 * schema, the record. Takes the place of the framework's reader, which accepts unknown fields,
 * {@code "5"} for 5, duplicate names and trailing text.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
public class StrictJsonReader implements MessageBodyReader<Object> {

  /** The media type of RFC 7396. */
  @Inject BodyReading reading;

  @Inject RequestBody body;
  @Inject CurrentOperation current;
  @Inject JsonBinding binding;
  @Inject MergePatches patches;

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return true;
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream in)
      throws IOException {
    byte[] bytes = reading.read(mediaType, headers, in);
    if (bytes.length == 0) {
      return null;
    }
    JsonNode tree = StrictJson.parse(bytes, current.bodyLimit());
    body.set(bytes, tree);
    if (type == (Class<?>) MergePatch.class) {
      return patches.of(tree);
    }
    List<FieldError> errors = errorsOf(tree, mediaType);
    if (!errors.isEmpty()) {
      throw new ProblemException(
              Problems.INVALID_BODY, "The body does not meet the schema of the operation.")
          .errors(errors);
    }
    return type == (Class<?>) JsonNode.class ? tree : binding.bind(tree, genericType);
  }

  private List<FieldError> errorsOf(JsonNode value, MediaType mediaType) {
    return current
        .get()
        .flatMap(operation -> operation.body(mediaType.getType() + "/" + mediaType.getSubtype()))
        .map(shape -> shape.errorsOf(value))
        .orElse(List.of());
  }
}
