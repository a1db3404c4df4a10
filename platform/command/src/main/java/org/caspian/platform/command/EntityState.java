package org.caspian.platform.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hibernate.type.CompositeType;
import org.hibernate.type.Type;

/** Turns the state that Hibernate keeps of an entity into what the history tells of it. */
final class EntityState {

  /** What every root has and every command moves: it would tell nothing. */
  private static final Set<String> OF_EVERY_ROOT =
      Set.of("version", "createdAt", "changedAt", "changedBy", "changeCount");

  private final PersonalFields personal = new PersonalFields();
  private final UnaryOperator<Object> idOfEntity;

  /**
   * Makes a reader.
   *
   * @param idOfEntity what stands for an entity that a field refers to
   */
  EntityState(UnaryOperator<Object> idOfEntity) {
    this.idOfEntity = idOfEntity;
  }

  /** The fields of an entity by name; those of an embedded value as {@code name.field}. */
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

  /** The elements of a collection that an entity holds; none of them is no value. */
  FieldValue collection(Object entity, String field, Object elements) {
    JsonNode json = HistoryJson.tree(elements);
    return new FieldValue(json.isEmpty() ? NullNode.instance : json, isPersonal(entity, field));
  }

  private boolean isPersonal(Object entity, String field) {
    return personal.contains(entity.getClass(), field);
  }

  private static boolean isTold(Object entity, String name, Object value) {
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
    Object told = type.isEntityType() && value != null ? idOfEntity.apply(value) : value;
    fields.put(name, new FieldValue(HistoryJson.tree(told), hidden));
  }

  private void putAll(
      Map<String, FieldValue> fields,
      String name,
      Object value,
      CompositeType type,
      boolean hidden) {
    String[] names = type.getPropertyNames();
    Object[] values = value == null ? new Object[names.length] : type.getPropertyValues(value);
    for (int i = 0; i < names.length; i++) {
      boolean inside = hidden || personal.contains(type.getReturnedClass(), names[i]);
      put(fields, name + "." + names[i], values[i], type.getSubtypes()[i], inside);
    }
  }
}
