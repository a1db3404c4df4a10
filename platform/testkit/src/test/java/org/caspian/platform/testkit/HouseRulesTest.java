package org.caspian.platform.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

  private static final JavaClasses ORDERLY = classesOf("org.caspian.sample.orderly");
  private static final JavaClasses BAD = classesOf("org.caspian.sample.bad");
  private static final JavaClasses CYCLE =
      classesOf("org.caspian.sample.there", "org.caspian.sample.back");

  static Stream<Arguments> eachRuleWithWhatBreaksIt() {
    return Stream.of(
        Arguments.of(HouseRules.WRITES_ARE_COMMANDS, BAD, List.of("GuestResource.delete()")),
        Arguments.of(
            HouseRules.RESOURCES_TOUCH_NO_STORE, BAD, List.of("EntityManager", "Producer")),
        Arguments.of(HouseRules.KNOWS_NO_STORE, BAD, List.of("EntityManager", "Producer")),
        Arguments.of(HouseRules.ONLY_THE_OUTBOX_TALKS_TO_KAFKA, BAD, List.of("GuestResource")),
        Arguments.of(
            HouseRules.TIME_AND_IDS_ARE_INJECTED, BAD, List.of("Instant.now()", "randomUUID()")),
        Arguments.of(
            HouseRules.NO_FIELD_INJECTION,
            BAD,
            List.of("GuestResource.entityManager", "GuestResource.producer")),
        Arguments.of(HouseRules.ENTITIES_STAY_INSIDE, BAD, List.of("GuestResource.all()")),
        Arguments.of(HouseRules.NO_PACKAGE_CYCLES, CYCLE, List.of("There.back()")),
        Arguments.of(HouseRules.NO_SERVICE_KNOWS_ANOTHER, BAD, List.of("org.caspian.elsewhere")),
        Arguments.of(HouseRules.MESSAGES_LEAVE_IN_A_TRANSACTION, BAD, List.of("bad.Guests")),
        Arguments.of(
            HouseRules.NO_BULK_CHANGES_OF_ROOTS, BAD, List.of("executeUpdate()", "Query.update(")),
        Arguments.of(HouseRules.ROOTS_SAY_THEIR_NAME, BAD, List.of("bad.House")));
  }

  @ParameterizedTest
  @MethodSource("eachRuleWithWhatBreaksIt")
  void aRuleFailsWhereItIsBrokenAndSaysWhere(
      ArchRule rule, JavaClasses broken, List<String> places) {
    AssertionError error = assertThrows(AssertionError.class, () -> rule.check(broken));
    places.forEach(place -> assertTrue(error.getMessage().contains(place), error.getMessage()));
  }

  @ParameterizedTest
  @MethodSource("eachRuleWithWhatBreaksIt")
  void aRuleHoldsWhereItIsKept(ArchRule rule, JavaClasses broken, List<String> places) {
    // The orderly package has an entity, so only its resources know nothing of stores.
    JavaClasses orderly =
        rule == HouseRules.KNOWS_NO_STORE ? ORDERLY.that(HouseConditions.RESOURCE) : ORDERLY;
    assertDoesNotThrow(() -> rule.check(orderly));
  }

  @Test
  void aPackageThatIsNotThereFails() {
    assertThrows(AssertionError.class, () -> HouseRules.checkService("org.caspian.misspelt"));
    assertThrows(AssertionError.class, () -> HouseRules.checkKnowsNoStore("org.caspian.misspelt"));
  }

  private static JavaClasses classesOf(String... packages) {
    return new ClassFileImporter().importPackages(packages);
  }
}
