package org.caspian.platform.command;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows the fields that carry an annotation, such as {@link Personal}. */
final class MarkedFields {

  private final Class<? extends Annotation> mark;
  private final Map<Class<?>, Set<String>> byClass = new ConcurrentHashMap<>();

  MarkedFields(Class<? extends Annotation> mark) {
    this.mark = mark;
  }

  boolean contains(Class<?> type, String field) {
    return byClass.computeIfAbsent(type, this::read).contains(field);
  }

  private Set<String> read(Class<?> type) {
    return Stream.<Class<?>>iterate(type, c -> c != null, Class::getSuperclass)
        .flatMap(c -> Arrays.stream(c.getDeclaredFields()))
        .filter(field -> field.isAnnotationPresent(mark))
        .map(Field::getName)
        .collect(Collectors.toUnmodifiableSet());
  }
}
