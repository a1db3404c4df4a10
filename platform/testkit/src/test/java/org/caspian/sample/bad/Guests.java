package org.caspian.sample.bad;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.caspian.elsewhere.Neighbour;
import org.caspian.platform.outbox.Outbox;

@Transactional
class Guests {

  private final EntityManager entities;
  private final Outbox outbox;
  private final HouseQuery houses;

  Guests(EntityManager entities, Outbox outbox, HouseQuery houses) {
    this.entities = entities;
    this.outbox = outbox;
    this.houses = houses;
  }

  void tell(House house) {
    outbox.append(house, new Neighbour());
  }

  void emptyAll() {
    entities.createQuery("update House set guests = 0", House.class).executeUpdate();
    houses.update("guests = 0");
  }
}
