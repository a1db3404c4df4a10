package org.caspian.events;

import io.quarkus.test.junit.QuarkusTest;
import org.caspian.platform.testkit.TokenAttack;
import org.caspian.platform.testkit.TokenDoor;
import org.caspian.platform.testkit.Tokens;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gateway refuses them too; nobody relies on it. */
@QuarkusTest
class ForgedTokensTest {

  private static final University HOST = University.member();

  private final TokenDoor door =
      new TokenDoor("/v1/events", () -> Given.event(5), () -> Tokens.token().member(HOST.id()));

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void openNoDoor(TokenAttack attack) {
    door.refuses(attack);
  }
}
