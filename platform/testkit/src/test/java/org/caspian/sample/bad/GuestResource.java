package org.caspian.sample.bad;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;

@Path("/v1/guests")
class GuestResource {

  @Inject EntityManager entityManager;
  @Inject Producer<String, String> producer;

  @GET
  List<Guest> all() {
    return List.of(entityManager.find(Guest.class, 1));
  }

  @DELETE
  void delete() {
    producer.flush();
  }
}
