package org.caspian.platform.testkit;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Set;

/** The words that the house rules are made of; classes of frameworks are known by name only. */
final class HouseConditions {

  private static final String PATH = "jakarta.ws.rs.Path";
  private static final String COMMAND = "org.caspian.platform.command.Command";
  private static final Set<String> WRITES =
      Set.of(
          "jakarta.ws.rs.POST", "jakarta.ws.rs.PUT", "jakarta.ws.rs.PATCH", "jakarta.ws.rs.DELETE");
  private static final Set<String> ENTITIES =
      Set.of(
          "jakarta.persistence.Entity",
          "jakarta.persistence.Embeddable",
          "jakarta.persistence.MappedSuperclass");
  private static final Set<String> INJECTIONS =
      Set.of(
          "jakarta.inject.Inject",
          "org.eclipse.microprofile.config.inject.ConfigProperty",
          "jakarta.persistence.PersistenceContext");

  /** Each makes a time or an id from nothing; those that take a Clock do not. */
  private static final Set<String> MAKERS =
      Set.of(
          "java.time.Instant.now()",
          "java.time.LocalDate.now()",
          "java.time.LocalDate.now(java.time.ZoneId)",
          "java.time.LocalDateTime.now()",
          "java.time.LocalDateTime.now(java.time.ZoneId)",
          "java.time.LocalTime.now()",
          "java.time.OffsetDateTime.now()",
          "java.time.OffsetDateTime.now(java.time.ZoneId)",
          "java.time.ZonedDateTime.now()",
          "java.time.ZonedDateTime.now(java.time.ZoneId)",
          "java.time.Year.now()",
          "java.time.Clock.systemUTC()",
          "java.time.Clock.systemDefaultZone()",
          "java.time.Clock.system(java.time.ZoneId)",
          "java.lang.System.currentTimeMillis()",
          "java.util.UUID.randomUUID()");

  static final DescribedPredicate<JavaClass> RESOURCE =
      DescribedPredicate.describe("are resources", type -> type.isAnnotatedWith(PATH));

  static final DescribedPredicate<JavaMethod> WRITE_OUTSIDE_OAUTH2 =
      DescribedPredicate.describe(
          "are POST, PUT, PATCH or DELETE outside of /oauth2",
          method -> isAnyOf(WRITES, method) && !isOauth2(method));

  static final ArchCondition<JavaMethod> BE_A_COMMAND =
      new ArchCondition<>("be a @Command") {
        @Override
        public void check(JavaMethod method, ConditionEvents events) {
          if (!method.isAnnotatedWith(COMMAND) && !method.getOwner().isAnnotatedWith(COMMAND)) {
            events.add(violated(method, method.getFullName() + " is not a @Command"));
          }
        }
      };

  static final ArchCondition<JavaClass> MAKE_NO_TIME_OR_ID =
      new ArchCondition<>("make no time or id by themselves") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
          for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
            if (MAKERS.contains(call.getTarget().getFullName())) {
              events.add(violated(type, call.getDescription()));
            }
          }
          type.getMethodReferencesFromSelf().stream()
              .filter(reference -> MAKERS.contains(reference.getTarget().getFullName()))
              .forEach(reference -> events.add(violated(type, reference.getDescription())));
        }
      };

  static final ArchCondition<JavaField> NOT_BE_INJECTED =
      new ArchCondition<>("not be injected") {
        @Override
        public void check(JavaField field, ConditionEvents events) {
          if (isAnyOf(INJECTIONS, field)) {
            events.add(violated(field, field.getFullName() + " is injected"));
          }
        }
      };

  static final ArchCondition<JavaMethod> NAME_NO_ENTITY =
      new ArchCondition<>("name no entity") {
        @Override
        public void check(JavaMethod method, ConditionEvents events) {
          for (JavaClass type : method.getAllInvolvedRawTypes()) {
            if (isAnyOf(ENTITIES, type)) {
              events.add(
                  violated(method, method.getFullName() + " names the entity " + type.getName()));
            }
          }
        }
      };

  private HouseConditions() {}

  private static boolean isAnyOf(Set<String> annotations, CanBeAnnotated element) {
    return annotations.stream().anyMatch(element::isAnnotatedWith);
  }

  private static boolean isOauth2(JavaMethod method) {
    JavaClass resource = method.getOwner();
    String root = resource.isAnnotatedWith(PATH) ? path(resource.getAnnotationOfType(PATH)) : "";
    String own = method.isAnnotatedWith(PATH) ? path(method.getAnnotationOfType(PATH)) : "";
    return (root + "/" + own).replaceAll("/+", "/").matches("/?oauth2(/.*)?");
  }

  private static String path(JavaAnnotation<?> annotation) {
    return annotation.get("value").map(String::valueOf).orElse("");
  }
}
