package org.caspian.sample.bad;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.UUID;

class HouseQuery implements PanacheRepositoryBase<House, UUID> {}
