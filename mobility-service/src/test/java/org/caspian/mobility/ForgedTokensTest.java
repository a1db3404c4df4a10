package org.caspian.mobility;

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

  private static final University FIRST = University.member();
  private static final University SECOND = University.member();

  private final TokenDoor door =
      new TokenDoor(
          "/v1/agreements",
          () -> Given.proposal(FIRST, SECOND, 5),
          () -> Tokens.token().member(FIRST.id()));

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void openNoDoor(TokenAttack attack) {
    door.refuses(attack);
  }
}
