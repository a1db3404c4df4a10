package org.caspian.members.institution;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Lets the import take {@code text/csv} where it takes JSON. */
@Provider
@Consumes(ImportCsv.MEDIA_TYPE)
class ImportCsvReader implements MessageBodyReader<ImportInstitutions> {

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == ImportInstitutions.class;
  }

  @Override
  public ImportInstitutions readFrom(
      Class<ImportInstitutions> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    return ImportCsv.read(body.readAllBytes());
  }
}
