package org.caspian.members.institution;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.TokenAttack;
import org.caspian.platform.testkit.TokenDoor;
import org.caspian.platform.testkit.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gateway refuses them too; nobody relies on it. */
@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class ForgedTokensTest {

  private final TokenDoor door =
      new TokenDoor("/v1/institutions", () -> Draft.any().body(), Tokens::token);

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void openNoDoor(TokenAttack attack) {
    door.refuses(attack);
  }
}
