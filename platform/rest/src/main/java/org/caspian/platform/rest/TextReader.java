package org.caspian.platform.rest;

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
import java.text.Normalizer;
import org.caspian.platform.rest.internal.LegalText;

/** Reads {@code text/csv} into a {@link String}: UTF-8, in NFC, without a byte order mark. */
@Provider
@Consumes(TextReader.CSV)
public class TextReader implements MessageBodyReader<String> {

  static final String CSV = "text/csv";

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @Inject BodyReading reading;

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == String.class;
  }

  @Override
  public String readFrom(
      Class<String> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream in)
      throws IOException {
    String text = StrictJson.decode(reading.read(mediaType, headers, in));
    String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    LegalText.firstIllegal(content)
        .ifPresent(
            character -> {
              throw new ProblemException(
                      Problems.INVALID_BODY, "Text cannot hold the character " + character + ".")
                  .at("", "bad-character", "Text cannot hold the character " + character + ".");
            });
    return Normalizer.normalize(content, Normalizer.Form.NFC);
  }
}
