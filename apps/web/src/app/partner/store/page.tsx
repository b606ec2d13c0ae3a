import { StoreScreen } from "./store-screen";

export default function Page() {
  return <StoreScreen />;
}
