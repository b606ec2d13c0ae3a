import { Room } from "@/components/shell/room";

export default function Layout({ children }: { children: React.ReactNode }) {
  return <Room room="admin">{children}</Room>;
}
