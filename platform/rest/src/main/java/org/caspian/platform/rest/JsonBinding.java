package org.caspian.platform.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Binds checked JSON to records, without turning one type into another. */
@ApplicationScoped
class JsonBinding {

  private final ObjectMapper mapper;

  private final ClassValue<Set<String>> fields =
      new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
          return introspect(type);
        }
      };

  @Inject
  JsonBinding(ObjectMapper shared) {
    mapper = shared.copy();
    mapper.configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);
    mapper.configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, true);
    mapper.configure(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS, true);
    mapper.configure(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, true);
    mapper
        .coercionConfigDefaults()
        .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
    // 5.0 is an integer to JSON Schema, which has refused fractions before.
    mapper.configure(DeserializationFeature.ACCEPT_FLOAT_AS_INT, true);
    mapper
        .coercionConfigFor(LogicalType.Integer)
        .setCoercion(CoercionInputShape.Float, CoercionAction.TryConvert);
    // A number is no text; a whole number is a number.
    mapper
        .coercionConfigFor(LogicalType.Textual)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
  }

  /**
   * The value as a record.
   *
   * @throws ProblemException {@link Problems#INVALID_BODY} if it does not fit
   */
  <T> T bind(JsonNode value, Type type) {
    JavaType target = mapper.constructType(type);
    try {
      return mapper.treeToValue(value, target);
    } catch (JsonMappingException e) {
      throw new ProblemException(
              Problems.INVALID_BODY, "The body cannot be read as what the operation takes.")
          .at(pointer(e), "wrong-type", "The value cannot be read.");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is well-formed", e);
    }
  }

  /** The tree of a value; fields without a value are absent. */
  JsonNode tree(Object value) {
    return mapper.valueToTree(value);
  }

  /** The JSON names of the fields of a record, looked up once: an import asks for each row. */
  Set<String> fieldsOf(Class<?> type) {
    return fields.get(type);
  }

  private Set<String> introspect(Class<?> type) {
    Set<String> names = new LinkedHashSet<>();
    for (BeanPropertyDefinition field :
        mapper.getSerializationConfig().introspect(mapper.constructType(type)).findProperties()) {
      if (field.getPrimaryMember().hasAnnotation(JsonUnwrapped.class)) {
        names.addAll(fieldsOf(field.getRawPrimaryType()));
      } else {
        names.add(field.getName());
      }
    }
    return Collections.unmodifiableSet(names);
  }

  private static String pointer(JsonMappingException e) {
    JsonPointer pointer = JsonPointer.empty();
    for (JsonMappingException.Reference step : e.getPath()) {
      pointer =
          step.getFieldName() == null
              ? pointer.appendIndex(step.getIndex())
              : pointer.appendProperty(step.getFieldName());
    }
    return pointer.toString();
  }
}
