package org.caspian.platform.revocation;

import org.caspian.platform.testkit.MessageSchemas;
import org.junit.jupiter.api.Test;

class WhatIsReadOfRevocationsTest {

  @Test
  void isAlwaysTold() {
    MessageSchemas.assertReadable(RevocationsHeard.REVOKED, RevocationsHeard.Revoked.class);
    MessageSchemas.assertReadable(RevocationsHeard.DISABLED, RevocationsHeard.Disabled.class);
  }
}
