import {Component, type ReactNode} from 'react';

type Props = {
	/** Told of what was thrown while the tree was drawn: it is gone then, and Ink by itself would leave an empty screen. */
	readonly onFailure: (error: unknown) => void;
	readonly children: ReactNode;
};

/** A tree whose errors are not lost. */
export class Watched extends Component<Props, {readonly isLost: boolean}> {
	static getDerivedStateFromError() {
		return {isLost: true};
	}

	override state = {isLost: false};

	override componentDidCatch(error: unknown): void {
		this.props.onFailure(error);
	}

	override render(): ReactNode {
		return this.state.isLost ? null : this.props.children;
	}
}
