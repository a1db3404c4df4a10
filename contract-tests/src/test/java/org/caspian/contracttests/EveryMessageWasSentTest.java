package org.caspian.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.caspian.platform.testkit.MessagesSent;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * No message is promised that nobody has seen, and none was sent that is not as promised: the tests
 * of the services have sent each message of the contracts. It comes last, after all of them.
 */
@Tag(Platform.OWN)
@Order(Integer.MAX_VALUE)
class EveryMessageWasSentTest {

  @Test
  void asTheContractsSayAndNoOther() throws IOException {
    assertEquals(MessagesSent.promised(), MessagesSent.in(EveryAnswerWasSeenTest.modules()));
  }
}
