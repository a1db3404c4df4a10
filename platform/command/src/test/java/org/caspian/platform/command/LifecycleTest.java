package org.caspian.platform.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LifecycleTest {

  private final Lifecycle<Door, Deed> door =
      Lifecycle.<Door, Deed>beginning(Door.SHUT)
          .leads(Deed.OPEN, Door.SHUT, Door.OPEN)
          .leads(Deed.KICK, EnumSet.of(Door.SHUT, Door.OPEN), Door.BROKEN)
          .leads(Deed.PUSH, Door.SHUT, Door.OPEN)
          .leads(Deed.PUSH, Door.OPEN, Door.SHUT)
          .leads(Deed.PUSH, Door.OPEN, Door.BROKEN)
          .stays(Deed.PAINT, EnumSet.of(Door.SHUT))
          .happens("the wind", Door.OPEN, Door.SHUT);

  private enum Door {
    SHUT,
    OPEN,
    BROKEN,
    SOLD
  }

  private enum Deed {
    OPEN,
    KICK,
    PUSH,
    PAINT
  }

  @Test
  void aCommandIsPossibleWhereItLeadsFrom() {
    assertTrue(door.allows(Deed.OPEN, Door.SHUT));
    assertTrue(door.allows(Deed.PAINT, Door.SHUT));
    assertFalse(door.allows(Deed.OPEN, Door.OPEN));
    assertFalse(door.allows(Deed.KICK, Door.BROKEN));
  }

  @Test
  void itLeadsToOneState() {
    assertEquals(Door.OPEN, door.after(Deed.OPEN, Door.SHUT));
    assertEquals(Door.SHUT, door.after(Deed.PAINT, Door.SHUT));
    assertThrows(IllegalStateException.class, () -> door.after(Deed.OPEN, Door.BROKEN));
  }

  @Test
  void whereItMayLeadToSeveralOneSaysToWhich() {
    assertThrows(IllegalStateException.class, () -> door.after(Deed.PUSH, Door.OPEN));
    assertEquals(Door.BROKEN, door.requireLeads(Deed.PUSH, Door.OPEN, Door.BROKEN));
    assertThrows(
        IllegalStateException.class, () -> door.requireLeads(Deed.PUSH, Door.SHUT, Door.BROKEN));
  }

  @Test
  void whatHappensElsewhereLeadsWhereItIsSaidTo() {
    assertEquals(Door.SHUT, door.requireHappens(Door.OPEN, Door.SHUT));
    assertThrows(IllegalStateException.class, () -> door.requireHappens(Door.OPEN, Door.BROKEN));
    assertThrows(IllegalStateException.class, () -> door.requireHappens(Door.BROKEN, Door.SHUT));
  }

  @Test
  void aStateThatNothingLeadsToIsTold() {
    assertEquals(Set.of(Door.SOLD), door.unreached());
  }

  @Test
  void itIsDrawn() {
    assertEquals(
        """
        stateDiagram-v2
          [*] --> SHUT
          SHUT --> OPEN: OPEN, PUSH
          SHUT --> BROKEN: KICK
          OPEN --> BROKEN: KICK, PUSH
          OPEN --> SHUT: PUSH, the wind
          BROKEN --> [*]
          SOLD --> [*]
        """,
        door.diagram());
  }
}
