package org.caspian.members.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.EveryPage;
import org.caspian.platform.testkit.Routes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Institutions are known to all; by which name another calls them is its own affair. */
@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class AThirdUniversityTest {

  private final UUID one = UUID.randomUUID();
  private final UUID third = UUID.randomUUID();
  private final String name = Draft.unique();
  private UUID institution;

  @BeforeEach
  void anInstitutionThatAnotherHasNamed() {
    institution = Api.anyInstitution();
    Api.member(one)
        .body(Map.of("localReference", name))
        .put(Api.ONE + "/local-reference", institution)
        .then()
        .statusCode(200);
  }

  private Map<String, String> lists() {
    return new TreeMap<>(
        Map.of(
            "/v1/institutions",
            "/v1/institutions",
            "/v1/institutions/{id}/history",
            "/v1/institutions/" + institution + "/history"));
  }

  @Test
  void seesNoNamesOfOthersInLists() {
    EveryPage.of(() -> Api.member(one), "/v1/institutions").shows(List.of(name));
    for (String path : lists().values()) {
      EveryPage.of(this::asks, path).hides(List.of(name, one.toString()));
    }
  }

  @Test
  void isTriedOnEveryList() {
    Set<String> lists = Routes.lists();
    lists().keySet().forEach(path -> lists.remove("GET " + path));
    assertEquals(Set.of(), lists);
  }

  private RequestSpecification asks() {
    return Api.member(third);
  }
}
