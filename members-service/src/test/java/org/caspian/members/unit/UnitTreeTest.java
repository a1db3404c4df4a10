package org.caspian.members.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnitTreeTest {

  private static final UUID FACULTY = new UUID(0, 1);
  private static final UUID DEPARTMENT = new UUID(0, 2);
  private static final UUID LABORATORY = new UUID(0, 3);
  private static final UUID OFFICE = new UUID(0, 4);
  private static final UUID NEW = new UUID(0, 5);

  private final UnitTree tree =
      new UnitTree(
          List.of(
              new UnitTree.Node(FACULTY, null),
              new UnitTree.Node(DEPARTMENT, FACULTY),
              new UnitTree.Node(LABORATORY, DEPARTMENT),
              new UnitTree.Node(OFFICE, null)));

  @Test
  void aUnitIsInsideOfItselfAndOfAllAboveIt() {
    assertTrue(tree.isInside(LABORATORY, LABORATORY));
    assertTrue(tree.isInside(LABORATORY, FACULTY));
    assertFalse(tree.isInside(FACULTY, LABORATORY));
    assertFalse(tree.isInside(LABORATORY, OFFICE));
    assertFalse(tree.isInside(null, NEW));
  }

  @Test
  void levelsAreCountedFromTheTop() {
    assertEquals(0, tree.levelOf(null));
    assertEquals(1, tree.levelOf(FACULTY));
    assertEquals(3, tree.levelOf(LABORATORY));
  }

  @Test
  void theHeightOfAUnitIsThatOfItsDeepestPart() {
    assertEquals(3, tree.heightOf(FACULTY));
    assertEquals(1, tree.heightOf(LABORATORY));
    assertEquals(1, tree.heightOf(NEW));
  }

  @Test
  void itKnowsWhatThereIsAndWhatHasParts() {
    assertEquals(4, tree.size());
    assertTrue(tree.has(OFFICE));
    assertFalse(tree.has(NEW));
    assertTrue(tree.hasParts(DEPARTMENT));
    assertFalse(tree.hasParts(LABORATORY));
  }
}
