package org.caspian.members;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caspian.platform.command.Lifecycle;
import org.junit.jupiter.api.Test;

/** {@code docs/states.md} shows what the code goes by. */
class StateDiagramsTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "states.md");

  /** With this property the document is written instead of compared. */
  private static final String DRAW = "caspian.draw";

  private static final String INTRODUCTION =
      """
      # States of what members-service keeps

      Drawn from the code (`Lifecycle` of each command enum) by `StateDiagramsTest`, which fails where the two differ, and writes this file with
      `./caspian test -pl members-service -am -Dtest=StateDiagramsTest -Dsurefire.failIfNoSpecifiedTests=false -Dcaspian.draw=true`.
      The words at the arrows are the `actions` of the API; who may do what stands in `members-service/authorization`.
      """;

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(StateDiagramsTest.class.getPackageName());

  @Test
  void theDocumentShowsEveryLifecycle() throws IOException {
    String drawn =
        lifecycles().entrySet().stream()
            .map(
                named ->
                    "\n## %s\n```mermaid\n%s```\n"
                        .formatted(named.getKey(), named.getValue().diagram()))
            .collect(Collectors.joining("", INTRODUCTION, ""));
    if (Boolean.getBoolean(DRAW)) {
      Files.writeString(DOCUMENT, drawn);
    }

    assertEquals(drawn, Files.readString(DOCUMENT));
  }

  @Test
  void everyStateOfAnEntityHasALifecycle() {
    Set<String> states = new TreeSet<>();
    classes.stream()
        .filter(type -> type.isAnnotatedWith(Entity.class))
        .flatMap(type -> type.getFields().stream())
        .filter(field -> field.getName().equals("state"))
        .map(field -> field.getRawType().getName())
        .forEach(states::add);

    assertEquals(
        states,
        lifecycles().values().stream()
            .map(lifecycle -> lifecycle.states().getName())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void nothingIsInAStateThatNothingLeadsTo() {
    lifecycles().forEach((name, lifecycle) -> assertEquals(Set.of(), lifecycle.unreached(), name));
  }

  private Map<String, Lifecycle<?, ?>> lifecycles() {
    Map<String, Lifecycle<?, ?>> lifecycles = new TreeMap<>();
    for (JavaClass type : classes) {
      for (JavaField field : type.getFields()) {
        if (field.getRawType().isEquivalentTo(Lifecycle.class)) {
          Lifecycle<?, ?> lifecycle = valueOf(field);
          lifecycles.put(lifecycle.states().getSimpleName().replace("State", ""), lifecycle);
        }
      }
    }
    return lifecycles;
  }

  private static Lifecycle<?, ?> valueOf(JavaField field) {
    try {
      Field declared = field.reflect();
      declared.setAccessible(true);
      return (Lifecycle<?, ?>) declared.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
