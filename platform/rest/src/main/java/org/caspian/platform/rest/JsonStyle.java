package org.caspian.platform.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** How all JSON of a service looks: nothing is null, times are text. */
@Singleton
class JsonStyle implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    // NON_ABSENT is NON_NULL that also knows Optional.
    mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT);
    mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    mapper.disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
  }
}
