package org.caspian.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caspian.bench.platform.Caller;

/** Issuing tokens by client credentials, beside Keycloak, and beside the signature alone. */
final class TokenIssuing {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String GRANT = "grant_type=client_credentials";

  private final Scene scene;

  TokenIssuing(Scene scene) {
    this.scene = scene;
  }

  List<Figure> measure() {
    Subject ours =
        scene.asked(
            "tokens, RS256",
            scene.port("gateway"),
            scene.stage().members().stream()
                .map(member -> request("/oauth2/token", member))
                .toList());
    Optional<Subject> keycloak = keycloak();
    List<Subject> all = new ArrayList<>(List.of(ours));
    keycloak.ifPresent(all::add);
    scene.rounds().warm(all);
    Measured measured = scene.rounds().measure(all);
    Figure issued =
        Figure.of(Part.TOKENS, ours.name(), "tokens/s", measured.rates(ours).orElseThrow());
    List<Figure> figures = new ArrayList<>();
    figures.add(
        keycloak
            .map(other -> issued.against(other.name(), measured.rates(other).orElseThrow()))
            .orElse(issued)
            .aimingAt(Aim.ratioAtLeast(2)));
    figures.addAll(signatures());
    return figures;
  }

  private Optional<Subject> keycloak() {
    if (scene.settings().keycloak() == null) {
      scene
          .notes()
          .remark(
              "Left out: Keycloak: none was named (--keycloak, --keycloak-client; docs/performance.md)");
      return Optional.empty();
    }
    return Optional.of(
        scene.asked(
            "Keycloak",
            scene.settings().keycloak().getPort(),
            List.of(
                request(
                    scene.settings().keycloak().getPath(), scene.settings().keycloakClient()))));
  }

  private static byte[] request(String path, Caller caller) {
    return Requests.post(
        path, List.of("Authorization: " + Office.basic(caller), "Content-Type: " + FORM), GRANT);
  }

  /** In JVMs of their own: this one's options are not those of a service. */
  private List<Figure> signatures() {
    List<Figure> figures = new ArrayList<>(signatures("JVM without options", List.of()));
    List<String> options = scene.settings().jvmOptions();
    if (!options.isEmpty()) {
      figures.addAll(signatures("JVM with " + String.join(" ", options), options));
    }
    return figures;
  }

  private List<Figure> signatures(String jvm, List<String> options) {
    List<SignatureFloor.Rates> rounds = new ArrayList<>();
    for (int round = 0; round < scene.settings().rounds(); round++) {
      rounds.add(SignatureFloor.measure(options, 1));
    }
    return List.of(
        Figure.of(
            Part.TOKENS,
            "RS256 signatures on all cores, " + jvm,
            "signatures/s",
            rounds.stream().map(SignatureFloor.Rates::signed).toList()),
        Figure.of(
            Part.TOKENS,
            "RS256 checks on all cores, " + jvm,
            "checks/s",
            rounds.stream().map(SignatureFloor.Rates::checked).toList()));
  }
}
