package org.caspian.platform.testkit;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Holds what a consumer reads, as Jackson sees its record, against what the producer promises. */
final class MessageCopy {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a text, a number or a truth is read from: a type of JSON, and the format of a text. */
  private static final Map<Class<?>, List<String>> READ_FROM =
      Map.ofEntries(
          Map.entry(String.class, List.of("string")),
          Map.entry(UUID.class, List.of("string uuid")),
          Map.entry(LocalDate.class, List.of("string date")),
          Map.entry(Instant.class, List.of("string date-time")),
          Map.entry(OffsetDateTime.class, List.of("string date-time")),
          Map.entry(boolean.class, List.of("boolean")),
          Map.entry(Boolean.class, List.of("boolean")),
          Map.entry(int.class, List.of("integer")),
          Map.entry(Integer.class, List.of("integer")),
          Map.entry(long.class, List.of("integer")),
          Map.entry(Long.class, List.of("integer")),
          Map.entry(BigInteger.class, List.of("integer")),
          Map.entry(BigDecimal.class, List.of("number", "integer")));

  private static final String TYPES = "org.caspian.";

  private final List<String> faults = new ArrayList<>();

  private MessageCopy() {}

  /**
   * What cannot be read.
   *
   * @param read the topic that the consumer reads, or one type of message
   * @param copy its record
   * @return each member that does not fit, by the type of its message; empty if all fit
   */
  static List<String> faults(String read, Class<?> copy) {
    List<String> types = read.startsWith(TYPES) ? List.of(read) : MessageContract.typesOn(read);
    MessageCopy reading = new MessageCopy();
    if (types.isEmpty()) {
      reading.faults.add("the contracts have no topic " + read);
    }
    for (String type : types) {
      reading.readObject(type + "#", JSON.constructType(copy), MessageContract.dataOf(type));
    }
    return reading.faults;
  }

  private void readObject(String place, JavaType type, JsonNode schema) {
    expect(place, schema, "object");
    for (BeanPropertyDefinition member :
        JSON.getDeserializationConfig().introspect(type).findProperties()) {
      String at = place + "/" + member.getName();
      JsonNode promised = schema.path("properties").path(member.getName());
      boolean mayBeAbsent = member.getPrimaryType().hasRawClass(Optional.class);
      if (promised.isMissingNode()) {
        faults.add(at + " is not in the schema");
      } else if (!mayBeAbsent && !isRequired(schema, member.getName())) {
        faults.add(at + " may be absent");
      } else {
        read(at, member.getPrimaryType(), promised);
      }
    }
  }

  private void read(String place, JavaType type, JsonNode schema) {
    if (type.hasRawClass(Optional.class)) {
      read(place, type.containedType(0), schema);
    } else if (READ_FROM.containsKey(type.getRawClass())) {
      expect(place, schema, READ_FROM.get(type.getRawClass()).toArray(String[]::new));
    } else if (type.isEnumType()) {
      readConstant(place, type.getRawClass(), schema);
    } else if (type.isMapLikeType()) {
      expect(place, schema, "object");
      read(place + "/*", type.getContentType(), schema.path("additionalProperties"));
    } else if (type.isContainerType()) {
      expect(place, schema, "array");
      read(place + "/*", type.getContentType(), schema.path("items"));
    } else {
      readObject(place, type, schema);
    }
  }

  /** More constants may come, unless the schema has them all. */
  private void readConstant(String place, Class<?> type, JsonNode schema) {
    expect(place, schema, "string");
    List<String> known =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> ((Enum<?>) constant).name())
            .toList();
    boolean hasDefault =
        Arrays.stream(type.getFields())
            .anyMatch(field -> field.isAnnotationPresent(JsonEnumDefaultValue.class));
    List<String> promised = new ArrayList<>();
    schema.path("enum").forEach(constant -> promised.add(constant.asText()));
    if (!hasDefault && (promised.isEmpty() || !known.containsAll(promised))) {
      faults.add(place + " may be a constant that is not known, and there is none for it");
    }
  }

  private void expect(String place, JsonNode schema, String... types) {
    String promised = schema.path("type").asText("anything");
    String withFormat = promised + " " + schema.path("format").asText();
    List<String> expected = List.of(types);
    if (!expected.contains(promised) && !expected.contains(withFormat)) {
      faults.add(place + " is " + withFormat.strip() + ", not " + String.join(" or ", expected));
    }
  }

  private static boolean isRequired(JsonNode schema, String name) {
    for (JsonNode required : schema.path("required")) {
      if (required.asText().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
