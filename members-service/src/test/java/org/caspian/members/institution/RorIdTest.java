package org.caspian.members.institution;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RorIdTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://ror.org/054gw3b40",
        "https://ror.org/01w6vdf77",
        "https://ror.org/02t7d8g08",
        "https://ror.org/004ze6w33",
        "https://ror.org/05czq7m38"
      })
  void realIdsFit(String id) {
    assertTrue(RorId.isValid(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://ror.org/054gw3b41",
        "https://ror.org/054gw3b04",
        "https://ror.org/045gw3b40",
        "https://ror.org/154gw3b40",
        "https://ror.org/054gw3i40",
        "https://ror.org/054gw3b4",
        "https://ror.org/054gw3b400",
        "https://ror.org/054GW3B40",
        "http://ror.org/054gw3b40",
        "ror.org/054gw3b40",
        "054gw3b40",
        " https://ror.org/054gw3b40",
        "https://ror.org/054gw3b40\n",
        ""
      })
  void anythingElseDoesNot(String text) {
    assertFalse(RorId.isValid(text));
  }
}
