package org.caspian.bench.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.caspian.bench.platform.Caller;
import org.junit.jupiter.api.Test;

class SlowCallersTest {

  private static final int MANY = 24;

  private final List<Sample> samples =
      EveryOperationTest.released().operations().stream()
          .map(
              operation ->
                  new Sample(
                      operation,
                      new Caller("c", "s", null),
                      Map.of(),
                      Map.of(),
                      Map.of(),
                      null,
                      null))
          .toList();

  /** Each of them is waited for as long as a body may take: the run is not to last for more. */
  @Test
  void areAsManyOfEachServiceHoweverManyOperationsItHas() {
    Map<String, Integer> chosen = new HashMap<>();
    slow(1).forEach(each -> chosen.merge(each.operation().scope(), 1, Integer::sum));

    Set<String> services =
        samples.stream()
            .map(Sample::operation)
            .filter(Operation::takesBody)
            .map(Operation::scope)
            .collect(Collectors.toSet());
    assertEquals(services, chosen.keySet());
    chosen.forEach((service, count) -> assertEquals(MANY, count, service));
  }

  @Test
  void areOfAnOperationAgainOnlyWhereThereIsNoOther() {
    List<Operation> ofMembers =
        slow(1).stream()
            .map(Sample::operation)
            .filter(operation -> operation.scope().equals("members:write"))
            .toList();

    assertEquals(MANY, new HashSet<>(ofMembers).size());
  }

  @Test
  void areTheSameForTheSameSeedAndOthersForAnother() {
    assertEquals(slow(1), slow(1));
    assertNotEquals(slow(1), slow(2));
  }

  private List<Sample> slow(long seed) {
    return SlowBodies.ofEachService(samples, MANY, new Random(seed));
  }
}
