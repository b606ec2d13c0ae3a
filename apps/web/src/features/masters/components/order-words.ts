import type { Announcements, ScreenReaderInstructions } from "@dnd-kit/core";

export const INSTRUCTIONS: ScreenReaderInstructions = {
  draggable:
    "スペースキーで持ち上げ、上下の矢印キーで動かし、もう一度スペースキーで置きます。エスケープキーで取りやめます。",
};

export const movedNews = (name: string, place: number) => `「${name}」を${place}番目に移動しました。`;

interface Words {
  nameOf: (id: unknown) => string;
  /** From 1. */
  placeOf: (id: unknown) => number;
  count: number;
}

/** What a reader hears while a row is on its way. */
export function announcements({ nameOf, placeOf, count }: Words): Announcements {
  return {
    onDragStart: ({ active }) =>
      `「${nameOf(active.id)}」を持ち上げました。${count}件中${placeOf(active.id)}番目です。`,
    onDragOver: ({ active, over }) =>
      over ? `「${nameOf(active.id)}」は${count}件中${placeOf(over.id)}番目です。` : undefined,
    onDragEnd: ({ active, over }) =>
      over ? `「${nameOf(active.id)}」を${count}件中${placeOf(over.id)}番目に置きました。` : undefined,
    onDragCancel: ({ active }) => `取りやめました。「${nameOf(active.id)}」は元の場所に戻りました。`,
  };
}
