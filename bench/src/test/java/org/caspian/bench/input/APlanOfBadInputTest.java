package org.caspian.bench.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caspian.bench.input.Mutation.Group;
import org.caspian.bench.platform.Caller;
import org.junit.jupiter.api.Test;

/** For all operations of the released document. */
class APlanOfBadInputTest {

  private static final Pattern REQUESTS = Pattern.compile("bench input --requests ([0-9]+)");

  private static final Document DOCUMENT = EveryOperationTest.released();
  private static final Generator GENERATOR = new Generator(DOCUMENT);
  private static final List<Sample> SAMPLES =
      DOCUMENT.operations().stream().map(APlanOfBadInputTest::sample).toList();

  /** The whole catalogue, which takes a moment to write down. */
  private static final Plan ALL = plan(0, 1);

  @Test
  void sendsEachOperationOneOfEveryKindAtEachPlaceThatItHas() {
    int groups = ALL.groups();

    Plan plan = plan(groups, 1);

    assertEquals(groups, plan.requests());
    assertEquals(0, plan.leftOut());
    Map<Operation, Set<Group>> sent = groups(plan);
    for (Sample sample : SAMPLES) {
      Set<Group> all =
          Mutations.of(sample).stream().map(Mutation::group).collect(Collectors.toSet());
      assertEquals(all, sent.get(sample.operation()), sample.operation()::toString);
    }
  }

  @Test
  void hasAllThatIsBadForAnOperationThatTakesABody() {
    Operation propose = operation("agreementPropose");

    Set<Kind> kinds = kinds(groups(ALL).get(propose), "body");

    Set<Kind> expected = EnumSet.allOf(Kind.class);
    expected.removeAll(
        // Of heads, of the bytes of a connection, of slow callers, and beyond the catalogue.
        Set.of(Kind.HEAD, Kind.FRAMING, Kind.SLOW, Kind.CHANCE));
    assertEquals(expected, kinds);
  }

  @Test
  void hasAllThatAParameterCanBeForAnOperationThatIsRead() {
    Operation list = operation("institutionList");

    Set<Group> sent = groups(ALL).get(list);

    assertEquals(
        EnumSet.complementOf(
            EnumSet.of(
                Kind.NESTING,
                Kind.MEDIA_TYPE,
                Kind.SYNTAX,
                Kind.HEAD,
                Kind.FRAMING,
                Kind.SLOW,
                Kind.CHANCE)),
        kinds(sent, "query"));
    assertTrue(sent.contains(new Group("header", Kind.MEDIA_TYPE)));
    assertTrue(sent.contains(new Group("bytes", Kind.HEADER_INJECTION)));
    assertTrue(sent.contains(new Group("path", Kind.TRAVERSAL)));
  }

  @Test
  void isTheSameForTheSameSeedAndAnotherForAnother() {
    assertEquals(told(ALL), told(plan(0, 1)));
    assertNotEquals(told(plan(12_000, 1)), told(plan(12_000, 2)));
  }

  @Test
  void tellsHowManyKindsFewRequestsLeaveOutAndForgetsNoOperation() {
    Plan plan = plan(1_000, 1);

    assertEquals(SAMPLES.size(), groups(plan).size());
    assertEquals(1_000, plan.requests());
    assertEquals(plan.groups() - 1_000, plan.leftOut());
    assertTrue(plan.coverage().startsWith("1000 of %d ".formatted(plan.groups())), plan::coverage);
  }

  @Test
  void goesOnByChanceBeyondItsCatalogue() {
    int all = ALL.requests();

    Plan plan = plan(all + 10_000, 1);

    Map<Boolean, Long> byChance =
        plan.works().stream()
            .flatMap(work -> work.mutations().stream())
            .collect(
                Collectors.partitioningBy(
                    mutation -> mutation.kind() == Kind.CHANCE, Collectors.counting()));
    assertEquals(all, byChance.get(false));
    assertEquals(10_000, byChance.get(true));
  }

  /** It grows with the document, and the number there with it. */
  @Test
  void leavesNothingOutInWhatEveryChangeGoesThrough() throws IOException {
    Matcher sent = REQUESTS.matcher(Files.readString(Path.of("../.ci/run")));
    assertTrue(sent.find());

    Plan plan = plan(Integer.parseInt(sent.group(1)), 1);

    assertEquals(0, plan.leftOut(), plan::coverage);
  }

  private static Plan plan(int requests, long seed) {
    return Plan.of(SAMPLES, requests, new Random(seed));
  }

  private static Sample sample(Operation operation) {
    JsonNode body =
        operation.takesBody()
            ? GENERATOR.value("body", operation.bodies().values().iterator().next())
            : null;
    Caller caller = new Caller("c", "s", null);
    return new Sample(operation, caller, Map.of(), Map.of(), Map.of(), body, null);
  }

  private static Operation operation(String id) {
    return DOCUMENT.operations().stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Map<Operation, Set<Group>> groups(Plan plan) {
    return plan.works().stream()
        .collect(
            Collectors.toMap(
                Plan.Work::operation,
                work ->
                    work.mutations().stream()
                        .map(Mutation::group)
                        .collect(Collectors.toCollection(HashSet::new)),
                (some, more) -> {
                  some.addAll(more);
                  return some;
                }));
  }

  private static Set<Kind> kinds(Collection<Group> groups, String place) {
    return groups.stream()
        .filter(group -> group.place().equals(place))
        .map(Group::kind)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
  }

  private static List<String> told(Plan plan) {
    return plan.works().stream()
        .flatMap(
            work ->
                work.mutations().stream()
                    .map(
                        mutation ->
                            "%s %s %s"
                                .formatted(work.operation(), mutation.place(), mutation.what())))
        .toList();
  }
}
