package org.caspian.platform.directory;

import org.caspian.platform.testkit.MessageSchemas;
import org.junit.jupiter.api.Test;

class ACopyOfInstitutionsTest {

  @Test
  void readsWhatMembersServiceAlwaysTells() {
    MessageSchemas.assertReadable("caspian.members.institution.v1", InstitutionHandler.State.class);
  }
}
