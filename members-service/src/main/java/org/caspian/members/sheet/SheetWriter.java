package org.caspian.members.sheet;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Sends a {@link Tabular} answer as CSV to who accepts that. */
@Provider
@Produces(SheetWriter.CSV)
public class SheetWriter implements MessageBodyWriter<Tabular> {

  /** The media type. */
  public static final String CSV = "text/csv";

  private static final String WITH_CHARSET = CSV + ";charset=UTF-8;header=present";

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return Tabular.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Tabular answer,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    headers.putSingle(HttpHeaders.CONTENT_TYPE, WITH_CHARSET);
    out.write(answer.sheet().csv().getBytes(StandardCharsets.UTF_8));
  }
}
