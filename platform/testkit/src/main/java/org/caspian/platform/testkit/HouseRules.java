package org.caspian.platform.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * The rules of the house as tests: every service's {@code ArchitectureTest} calls {@link
 * #checkService}. A rule that matches nothing fails, so that a misspelt package does not pass for
 * an orderly one.
 */
public final class HouseRules {

  /** Every write is a command: it has one transaction, an idempotency key, and leaves history. */
  public static final ArchRule WRITES_ARE_COMMANDS =
      methods()
          .that(HouseConditions.WRITE_OUTSIDE_OAUTH2)
          .should(HouseConditions.BE_A_COMMAND)
          .because("a write that is not a command has no transaction, no key and no history");

  /** Resources translate between HTTP and a service, and nothing else. */
  public static final ArchRule RESOURCES_TOUCH_NO_STORE =
      noClasses()
          .that(HouseConditions.RESOURCE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.persistence..",
              "org.hibernate..",
              "io.quarkus.hibernate..",
              "java.sql..",
              "javax.sql..",
              "org.apache.kafka..")
          .because("a resource delegates to the service of its feature");

  /** Messages leave through the outbox and arrive through the inbox. */
  public static final ArchRule ONLY_THE_OUTBOX_TALKS_TO_KAFKA =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.caspian.platform.outbox..", "org.caspian.gateway.change..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..")
          .because("a send outside of the outbox is lost or doubled");

  /** Time and ids are injected, so that tests decide them. */
  public static final ArchRule TIME_AND_IDS_ARE_INJECTED =
      classes()
          .that()
          .resideOutsideOfPackage("org.caspian.platform.command..")
          .should(HouseConditions.MAKE_NO_TIME_OR_ID)
          .because("Clock and Ids are injected");

  /** What an object needs is in its constructor. */
  public static final ArchRule NO_FIELD_INJECTION =
      fields()
          .that()
          .areNotStatic()
          .should(HouseConditions.NOT_BE_INJECTED)
          .because("a constructor shows what a class needs, and its fields can be final");

  /** Entities stay behind the views. */
  public static final ArchRule ENTITIES_STAY_INSIDE =
      methods()
          .that()
          .areDeclaredInClassesThat(HouseConditions.RESOURCE)
          .should(HouseConditions.NAME_NO_ENTITY)
          .because("what callers see is a view, and changes on purpose only");

  /** Features depend on each other in one direction. */
  public static final ArchRule NO_PACKAGE_CYCLES =
      slices().matching("org.caspian.(*).(*)..").should().beFreeOfCycles();

  /** For packages that must work while database and broker are away. */
  public static final ArchRule KNOWS_NO_STORE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.persistence..",
              "org.hibernate..",
              "io.quarkus.hibernate..",
              "io.agroal..",
              "java.sql..",
              "javax.sql..",
              "org.apache.kafka..")
          .because("it works while database and broker are away");

  private static final List<ArchRule> SERVICE_RULES =
      List.of(
          WRITES_ARE_COMMANDS,
          RESOURCES_TOUCH_NO_STORE,
          ONLY_THE_OUTBOX_TALKS_TO_KAFKA,
          TIME_AND_IDS_ARE_INJECTED,
          NO_FIELD_INJECTION,
          ENTITIES_STAY_INSIDE,
          NO_PACKAGE_CYCLES);

  private HouseRules() {}

  /**
   * Checks a service.
   *
   * @param packageName root package of the service, such as org.caspian.members
   * @throws AssertionError when a rule is broken, with every place that breaks it
   */
  public static void checkService(String packageName) {
    JavaClasses production = productionClasses(packageName);
    SERVICE_RULES.forEach(rule -> rule.check(production));
  }

  /**
   * Checks that packages of the gateway know no database and no Kafka, so that valid tokens pass
   * while both are away.
   *
   * @param packageNames the packages, each with those below it
   * @throws AssertionError when one of them does, or is empty
   */
  public static void checkKnowsNoStore(String... packageNames) {
    for (String packageName : packageNames) {
      KNOWS_NO_STORE.check(productionClasses(packageName));
    }
  }

  private static JavaClasses productionClasses(String packageName) {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
        .importPackages(packageName);
  }
}
