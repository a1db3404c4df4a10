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
 * #checkService}, that of the topmost platform jar {@link #checkPlatform}. A rule that matches
 * nothing fails, so that a misspelt package does not pass for an orderly one.
 */
public final class HouseRules {

  /** Real servers, and what tests look into them with. */
  private static final String[] FOR_TESTS = {
    "org.caspian.platform.embedded..", "org.caspian.platform.testkit.."
  };

  /** Gives a service that has no clock of its own the system's. */
  private static final String CLOCK_OF_LAST_RESORT = "org.caspian.platform.access.AccessBeans";

  /** Services share messages, and the platform knows none of them. */
  public static final ArchRule NO_SERVICE_KNOWS_ANOTHER =
      classes()
          .should(HouseConditions.KNOW_NO_OTHER_SERVICE)
          .because("services are built, deployed and changed apart");

  /** What is told commits with the change that it tells of. */
  public static final ArchRule MESSAGES_LEAVE_IN_A_TRANSACTION =
      classes()
          .that(HouseConditions.SENDS)
          .should(HouseConditions.JOIN_A_TRANSACTION)
          .because("a class that sends does so inside the transaction of a command")
          .allowEmptyShould(true);

  /** A bulk statement moves no version and leaves no history. */
  public static final ArchRule NO_BULK_CHANGES_OF_ROOTS =
      classes()
          .that(HouseConditions.KNOWS_ROOTS)
          .should(HouseConditions.CHANGE_NOTHING_IN_BULK)
          .because("versions and history would not know; rows that are no root get a class apart")
          .allowEmptyShould(true);

  /** Rows of history and local references outlive the name of a class. */
  public static final ArchRule ROOTS_SAY_THEIR_NAME =
      classes()
          .that(HouseConditions.ROOT_ENTITY)
          .should(HouseConditions.SAY_THEIR_NAME)
          .because("the name is stored, and a class may be renamed")
          .allowEmptyShould(true);

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
          .resideOutsideOfPackages("org.caspian.platform.outbox..", FOR_TESTS[0], FOR_TESTS[1])
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..")
          .because("a send outside of the outbox is lost or doubled");

  /** Time and ids are injected, so that tests decide them. */
  public static final ArchRule TIME_AND_IDS_ARE_INJECTED =
      classes()
          .that()
          .resideOutsideOfPackages("org.caspian.platform.command..", FOR_TESTS[0], FOR_TESTS[1])
          .and()
          .doNotHaveFullyQualifiedName(CLOCK_OF_LAST_RESORT)
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
          NO_PACKAGE_CYCLES,
          NO_SERVICE_KNOWS_ANOTHER,
          MESSAGES_LEAVE_IN_A_TRANSACTION,
          NO_BULK_CHANGES_OF_ROOTS,
          ROOTS_SAY_THEIR_NAME);

  private static final List<ArchRule> PLATFORM_RULES =
      List.of(
          ONLY_THE_OUTBOX_TALKS_TO_KAFKA,
          TIME_AND_IDS_ARE_INJECTED,
          NO_PACKAGE_CYCLES,
          NO_SERVICE_KNOWS_ANOTHER);

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
   * Checks the jars of the platform that are on the class path.
   *
   * @throws AssertionError when a rule is broken, with every place that breaks it
   */
  public static void checkPlatform() {
    JavaClasses jars =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.caspian.platform");
    PLATFORM_RULES.forEach(rule -> rule.check(jars));
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
