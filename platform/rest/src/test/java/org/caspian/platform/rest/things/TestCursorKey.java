package org.caspian.platform.rest.things;

import jakarta.enterprise.context.ApplicationScoped;
import org.caspian.platform.rest.CursorKey;

@ApplicationScoped
class TestCursorKey implements CursorKey {

  @Override
  public byte[] value() {
    return new byte[32];
  }
}
