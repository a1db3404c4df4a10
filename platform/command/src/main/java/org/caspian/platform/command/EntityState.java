package org.caspian.platform.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.type.CompositeType;
import org.hibernate.type.Type;
import org.hibernate.type.descriptor.converter.spi.JpaAttributeConverter;

/** Turns the state that Hibernate keeps of an entity into what the history tells of it. */
final class EntityState {

  /**
   * What every root has and every command moves, which would tell nothing, and who may see it,
   * which follows from what is told.
   */
  private static final Set<String> OF_EVERY_ROOT =
      Set.of("version", "createdAt", "changedAt", "changedBy", "changeCount", "audience");

  private final MarkedFields personal = new MarkedFields(Personal.class);
  private final MarkedFields internal = new MarkedFields(Internal.class);
  private final UnaryOperator<Object> idOfEntity;

  /**
   * Makes a reader.
   *
   * @param idOfEntity what stands for an entity that a field refers to
   */
  EntityState(UnaryOperator<Object> idOfEntity) {
    this.idOfEntity = idOfEntity;
  }

  /**
   * The fields of an entity by name, as they are stored: what a converter writes is how the value
   * is written anywhere. Those of an embedded value are {@code name.field}, a single one {@code
   * name}.
   */
  Map<String, FieldValue> fields(Object entity, Object[] state, String[] names, Type[] types) {
    Map<String, FieldValue> fields = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      if (isTold(entity, names[i], state[i])) {
        boolean hidden = isPersonal(entity, names[i]);
        put(fields, names[i], state[i], types[i], hidden);
      }
    }
    return fields;
  }

  /** The elements of a collection that an entity holds, by its name; none is no value. */
  Map<String, FieldValue> collection(Object entity, String field, Object elements) {
    if (!isTold(entity, field, elements)) {
      return Map.of();
    }
    JsonNode json = HistoryJson.tree(elements);
    return Map.of(
        field,
        new FieldValue(json.isEmpty() ? NullNode.instance : json, isPersonal(entity, field)));
  }

  private boolean isPersonal(Object entity, String field) {
    return personal.contains(entity.getClass(), field);
  }

  private boolean isTold(Object entity, String name, Object value) {
    if (internal.contains(entity.getClass(), name)) {
      return false;
    }
    if (entity instanceof AggregateRoot) {
      return !OF_EVERY_ROOT.contains(name);
    }
    // That a part belongs to its root is said by where its change stands.
    return !(entity instanceof PartOfRoot part && value != null && value == part.root());
  }

  private void put(
      Map<String, FieldValue> fields, String name, Object value, Type type, boolean hidden) {
    if (type.isCollectionType()) {
      return;
    }
    if (type instanceof CompositeType composite) {
      putAll(fields, name, value, composite, hidden);
      return;
    }
    fields.put(name, new FieldValue(HistoryJson.tree(told(value, type)), hidden));
  }

  private Object told(Object value, Type type) {
    if (value == null) {
      return null;
    }
    if (type.isEntityType()) {
      return idOfEntity.apply(value);
    }
    return type instanceof JdbcMapping stored
            && stored.getValueConverter() instanceof JpaAttributeConverter<?, ?>
        ? stored.convertToRelationalValue(value)
        : value;
  }

  private void putAll(
      Map<String, FieldValue> fields,
      String name,
      Object value,
      CompositeType type,
      boolean hidden) {
    String[] names = type.getPropertyNames();
    Object[] values = value == null ? new Object[names.length] : type.getPropertyValues(value);
    Class<?> embeddable = type.getReturnedClass();
    long told = Arrays.stream(names).filter(each -> !internal.contains(embeddable, each)).count();
    for (int i = 0; i < names.length; i++) {
      if (internal.contains(embeddable, names[i])) {
        continue;
      }
      boolean inside = hidden || personal.contains(embeddable, names[i]);
      String field = told == 1 ? name : name + "." + names[i];
      put(fields, field, values[i], type.getSubtypes()[i], inside);
    }
  }
}
