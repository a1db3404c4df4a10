package org.caspian.platform.command.album;

import jakarta.persistence.Embeddable;
import org.caspian.platform.command.Personal;

@Embeddable
class Label {

  String name;
  @Personal String contact;

  protected Label() {}

  Label(String name, String contact) {
    this.name = name;
    this.contact = contact;
  }
}
