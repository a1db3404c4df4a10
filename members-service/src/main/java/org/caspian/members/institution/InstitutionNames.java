package org.caspian.members.institution;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caspian.members.name.NameKey;

/** All names of an institution, of whatever kind and time, and by what each is found. */
final class InstitutionNames {

  private InstitutionNames() {}

  /** The key of every name that has something to be found by, by the name. */
  static Map<String, NameKey> keys(InstitutionProfile profile) {
    Map<String, NameKey> keys = new LinkedHashMap<>();
    Stream.concat(profile.name().values().stream(), Stream.ofNullable(profile.label()))
        .forEach(name -> put(keys, name, NameKey.of(name)));
    for (InstitutionName name : profile.names()) {
      put(keys, name.value(), key(name));
    }
    return keys;
  }

  /**
   * The same letters stand for many institutions: by an acronym alone none is told from another.
   */
  private static NameKey key(InstitutionName name) {
    NameKey key = NameKey.of(name.value());
    return name.type() == NameType.ACRONYM
        ? new NameKey(key.folded(), key.lexemes(), Set.of())
        : key;
  }

  /** A name that is a proper one and an acronym, too, is the proper one. */
  private static void put(Map<String, NameKey> keys, String name, NameKey key) {
    if (!key.lexemes().isEmpty()) {
      keys.putIfAbsent(name, key);
    }
  }

  /** What two institutions have in common if they may be one. */
  static Set<String> identities(InstitutionProfile profile) {
    return keys(profile).values().stream()
        .flatMap(key -> key.identities().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
