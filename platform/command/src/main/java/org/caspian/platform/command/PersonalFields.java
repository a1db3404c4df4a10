package org.caspian.platform.command;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows the fields that carry {@link Personal}. */
final class PersonalFields {

  private final Map<Class<?>, Set<String>> byClass = new ConcurrentHashMap<>();

  boolean contains(Class<?> type, String field) {
    return byClass.computeIfAbsent(type, PersonalFields::read).contains(field);
  }

  private static Set<String> read(Class<?> type) {
    return Stream.<Class<?>>iterate(type, c -> c != null, Class::getSuperclass)
        .flatMap(c -> Arrays.stream(c.getDeclaredFields()))
        .filter(field -> field.isAnnotationPresent(Personal.class))
        .map(Field::getName)
        .collect(Collectors.toUnmodifiableSet());
  }
}
