package org.caspian.platform.testkit;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

  private static final String ROOT = "org.caspian.platform.command.AggregateRoot";
  private static final String ROOT_TYPE = "org.caspian.platform.command.RootType";
  private static final String OUTBOX = "org.caspian.platform.outbox.Outbox";
  private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
  private static final String OWN_TRANSACTION = "io.quarkus.narayana.jta.QuarkusTransaction";

  /** What is no service: every service may know it. */
  private static final Set<String> SHARED = Set.of("platform", "contracts");

  private static final Pattern PART = Pattern.compile("org\\.caspian\\.(\\w+)\\..*");

  /** Each changes rows that Hibernate has not loaded, and so no version and no history. */
  private static final Set<String> BULK_CHANGES =
      Set.of("executeUpdate", "createCriteriaUpdate", "createCriteriaDelete");

  private static final String PANACHE = "io.quarkus.hibernate.orm.panache";

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

  static final ArchCondition<JavaClass> KNOW_NO_OTHER_SERVICE =
      new ArchCondition<>("know no other service") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
          for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            Optional<String> known = partOf(dependency.getTargetClass());
            if (known.isPresent() && !SHARED.contains(known.get()) && !known.equals(partOf(type))) {
              events.add(violated(type, dependency.getDescription()));
            }
          }
        }
      };

  static final DescribedPredicate<JavaClass> SENDS =
      DescribedPredicate.describe(
          "send messages",
          type ->
              type.getMethodCallsFromSelf().stream()
                  .anyMatch(call -> call.getTargetOwner().getName().equals(OUTBOX)));

  static final ArchCondition<JavaClass> JOIN_A_TRANSACTION =
      new ArchCondition<>("be @Transactional(MANDATORY), or open the transaction themselves") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
          if (!isMandatory(type) && !opensTransactions(type)) {
            events.add(violated(type, type.getName() + " is not @Transactional(MANDATORY)"));
          }
        }
      };

  static final DescribedPredicate<JavaClass> KNOWS_ROOTS =
      DescribedPredicate.describe(
          "know roots",
          type ->
              type.getDirectDependenciesFromSelf().stream()
                  .anyMatch(dependency -> dependency.getTargetClass().isAssignableTo(ROOT)));

  static final ArchCondition<JavaClass> CHANGE_NOTHING_IN_BULK =
      new ArchCondition<>("change nothing in bulk") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
          for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
            if (isBulkQuery(call) || isPanacheBulk(call)) {
              events.add(violated(type, call.getDescription()));
            }
          }
        }
      };

  static final DescribedPredicate<JavaClass> ROOT_ENTITY =
      DescribedPredicate.describe(
          "are roots",
          type -> type.isAnnotatedWith("jakarta.persistence.Entity") && type.isAssignableTo(ROOT));

  static final ArchCondition<JavaClass> SAY_THEIR_NAME =
      new ArchCondition<>("carry @RootType") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
          if (!type.isAnnotatedWith(ROOT_TYPE)) {
            events.add(violated(type, type.getName() + " has no @RootType"));
          }
        }
      };

  private HouseConditions() {}

  /** The service that a class belongs to, or platform; empty if it is not ours. */
  private static Optional<String> partOf(JavaClass type) {
    Matcher part = PART.matcher(type.getBaseComponentType().getName());
    return part.matches() ? Optional.of(part.group(1)) : Optional.empty();
  }

  private static boolean isMandatory(JavaClass type) {
    return type.isAnnotatedWith(TRANSACTIONAL)
        && type.getAnnotationOfType(TRANSACTIONAL)
            .get("value")
            .filter(value -> value instanceof JavaEnumConstant kind && isMandatory(kind))
            .isPresent();
  }

  private static boolean isMandatory(JavaEnumConstant kind) {
    return kind.name().equals("MANDATORY");
  }

  private static boolean opensTransactions(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(dependency -> dependency.getTargetClass().getName().equals(OWN_TRANSACTION));
  }

  private static boolean isBulkQuery(JavaMethodCall call) {
    String owner = call.getTargetOwner().getPackageName();
    return BULK_CHANGES.contains(call.getName())
        && (owner.startsWith("jakarta.persistence") || owner.startsWith("org.hibernate"));
  }

  private static boolean isPanacheBulk(JavaMethodCall call) {
    return (call.getName().equals("update") || call.getName().equals("delete"))
        && call.getTarget().getRawParameterTypes().stream()
            .findFirst()
            .filter(first -> first.getName().equals("java.lang.String"))
            .isPresent()
        && Stream.concat(
                Stream.of(call.getTargetOwner()),
                call.getTargetOwner().getAllRawInterfaces().stream())
            .map(JavaClass::getPackageName)
            .anyMatch(name -> name.startsWith(PANACHE));
  }

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
